"""The motion language: YAML files read into targets for the joints, without any solver."""
