"""The eight questions and the plan that answers them. Private to the guest."""
