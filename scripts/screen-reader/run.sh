#!/bin/bash
# Starts a desktop of its own, with the Orca screen reader, and lets drive.mjs use the demonstration there by ear.
# Needs Linux, what `npm run build` writes, and the packages below, which it installs as root on Debian. It shows and
# sounds nothing: what Orca gives to its voice is read from its log.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

if [ -z "${KITH_DESKTOP:-}" ]; then
  packages='orca at-spi2-core dbus dbus-x11 dconf-gsettings-backend gsettings-desktop-schemas speech-dispatcher openbox xdotool xvfb xauth'
  missing=''
  for program in orca openbox xdotool xvfb-run xauth dbus-run-session gsettings; do
    command -v "$program" >/dev/null || missing="$missing $program"
  done
  if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      export DEBIAN_FRONTEND=noninteractive
      apt-get update -qq >&2
      # shellcheck disable=SC2086
      apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 $packages >&2
    else
      echo "Not installed:$missing. On Debian: sudo apt-get install --no-install-recommends $packages" >&2
      exit 1
    fi
  fi

  # A home of its own, so that the settings are Orca's defaults, whoever runs this.
  KITH_DESKTOP=$(mktemp -d)
  trap 'rm -rf "$KITH_DESKTOP"' EXIT
  export KITH_DESKTOP HOME="$KITH_DESKTOP/home" XDG_RUNTIME_DIR="$KITH_DESKTOP/run"
  export XDG_DATA_HOME="$HOME/.local/share" XDG_CONFIG_HOME="$HOME/.config" XDG_CACHE_HOME="$HOME/.cache" LANG=C.UTF-8 LANGUAGE=en
  mkdir -p "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME/orca"
  chmod 700 "$XDG_RUNTIME_DIR"
  cp "$here/orca-customizations.py" "$XDG_DATA_HOME/orca/"
  unset DISPLAY WAYLAND_DISPLAY
  status=0
  xvfb-run -a -s '-screen 0 1280x1024x24 -nolisten tcp' \
    dbus-run-session -- bash "$0" "$@" 2>"$KITH_DESKTOP/stderr" || status=$?
  [ $status -le 1 ] || tail -n 20 "$KITH_DESKTOP/stderr" >&2
  exit $status
fi

export GTK_MODULES=gail:atk-bridge GNOME_ACCESSIBILITY=1 ACCESSIBILITY_ENABLED=1 KITH_SPEECH="$KITH_DESKTOP/orca.out"
gsettings set org.gnome.desktop.interface toolkit-accessibility true
gsettings set org.gnome.desktop.a11y.applications screen-reader-enabled true

started=''
trap '{ for pid in $started; do kill -9 $(ps -o pid= --ppid $pid) $pid; done; wait; } 2>/dev/null || true' EXIT
# Without a window manager nothing has the focus, and Orca is silent.
openbox >&2 & started="$started $!"
/usr/libexec/at-spi-bus-launcher --launch-immediately --a11y=1 --screen-reader=1 >&2 & started="$started $!"
orca --debug-file="$KITH_SPEECH" --replace >&2 & started="$started $!"
for _ in $(seq 300); do
  grep -aqs 'Screen reader on' "$KITH_SPEECH" && break
  sleep 0.1
done
grep -aqs 'Screen reader on' "$KITH_SPEECH" || { echo 'Orca did not start.' >&2; exit 2; }

timeout 600 node "$here/drive.mjs" "$@" 2>&1
