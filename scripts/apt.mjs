// Installs Debian packages, where that is possible without asking anybody: as root, on a Debian or a relative of it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const canApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let updated = false;

/** Installs the packages. Throws what apt-get threw: no network, no such package. */
export function aptInstall(...packages) {
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!updated) execFileSync('apt-get', ['update', '-qq'], options);
  updated = true;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wait, ...packages], options);
}
