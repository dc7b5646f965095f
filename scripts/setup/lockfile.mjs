// A registry mirror often carries no packages for systems other than its own. npm then leaves those optional packages
// out of the lockfile, and `npm ci` refuses the lockfile it wrote itself. This puts the missing entries back: a name, the
// exact version its parent asks for, and the system it is for, so `npm ci` passes here and installs there.

/** @typedef {{ version?: string, os?: string[], cpu?: string[], libc?: string[], dev?: boolean, optional?: boolean,
 *   engines?: object, optionalDependencies?: Record<string, string> }} Entry */
/** @typedef {{ packages: Record<string, Entry> }} Lockfile */

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * The system a package such as `@swc/core-linux-arm-gnueabihf` is for, read from its name; nothing when the name has none.
 * @param {string} name
 * @returns {Pick<Entry, 'os' | 'cpu' | 'libc'> | undefined}
 */
export function systemInName(name) {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu) return undefined;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return { os: [os], cpu: [cpu], ...(os === 'linux' && libc ? { libc: [libc] } : {}) };
}

/** Where npm would look for a package from inside another, nearest folder first. @param {string} from @param {string} name */
function* slots(from, name) {
  for (let at = from; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    yield `${at}/node_modules/${name}`;
  }
  yield `node_modules/${name}`;
}

/**
 * The optional packages that a lockfile names but does not list.
 * @param {Lockfile} lockfile
 * @returns {{ parent: string, name: string, version: string }[]}
 */
export function missingOptional(lockfile) {
  return Object.entries(lockfile.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => [...slots(parent, name)].every((slot) => !lockfile.packages[slot]))
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/**
 * The same lockfile with every optional platform package listed.
 * @template {Lockfile} L
 * @param {L} lockfile
 * @returns {L}
 */
export function completeLockfile(lockfile) {
  const packages = { ...lockfile.packages };
  for (const { parent, name, version } of missingOptional(lockfile)) {
    const system = systemInName(name);
    if (!system || !/^\d/.test(version)) throw new Error(`package-lock.json: cannot complete ${name}@${version}`);
    const { dev } = packages[parent] ?? {};
    const slot = packages[`node_modules/${name}`] ? `${parent}/node_modules/${name}` : `node_modules/${name}`;
    const entry = { version, ...system, ...(dev ? { dev } : {}), optional: true };
    // npm's own order: the version first, then by name; so the next `npm install` changes nothing.
    packages[slot] = Object.fromEntries(
      Object.entries(entry).sort(([a], [b]) => (a === 'version' ? -1 : b === 'version' ? 1 : a.localeCompare(b))),
    );
  }
  const order = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(order) };
}
