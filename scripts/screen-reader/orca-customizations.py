# Orca reads this as its user's own settings.
import orca.debug
import orca.settings

# It would say each key that is pressed. The journeys know which they press.
orca.settings.enableKeyEcho = False
# What Orca says stands in its log as it says it, not some kilobytes later.
orca.debug.debugFile.reconfigure(line_buffering=True)
