"""History in and out: files of other apps, exports, the calendar's secret address."""
