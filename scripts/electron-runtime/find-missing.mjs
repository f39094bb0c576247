// Knows what a Linux machine lacks for showing a window, by the names under which Debian has it.
import { spawnSync } from 'node:child_process'

/** Shared library → Debian package, for those that Electron asks for. */
const packages = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libXss.so.1': 'libxss1',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libcairo.so.2': 'libcairo2',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libexpat.so.1': 'libexpat1',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
}

/** The shared libraries that `ldd` could not find, from what it printed. */
export function missingLibrariesIn(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

/** Debian's packages for them; a library without a known package stays under its own name. */
export function packagesFor(libraries) {
  return [...new Set(libraries.map((library) => packages[library] ?? library))].toSorted()
}

/** The libraries of the table that the system's linker does not know, from what `ldconfig -p` printed. */
export function unknownLibrariesIn(ldconfigOutput) {
  return Object.keys(packages).filter((library) => !ldconfigOutput.includes(`${library} `))
}

const printedBy = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''

/**
 * What to install before a window can open on this machine: [] where all is there, and on any system but Linux.
 * `executable` null: Electron itself is not here yet, so its libraries are looked up by name.
 */
export function missingPackages(executable) {
  if (process.platform !== 'linux') return []
  const libraries = executable
    ? missingLibrariesIn(printedBy('ldd', [executable]))
    : unknownLibrariesIn(printedBy('/sbin/ldconfig', ['-p']))
  return packagesFor(libraries)
}

export function hasDisplay(environment = process.env) {
  return process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

const isHere = (command, argument) => !spawnSync(command, [argument], { stdio: 'ignore' }).error

export function missingVirtualDisplay() {
  return isHere('xvfb-run', '--help') ? [] : ['xvfb', 'xauth']
}

/** What the window tests watch the program with: every socket that it opens. */
export function missingWatchers() {
  return process.platform !== 'linux' || isHere('strace', '--version') ? [] : ['strace']
}
