"""What stands around the documents in the main window: the top, the sidebar, the bars, the activity, and who keeps where one is."""
