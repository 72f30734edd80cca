declare module 'fs-native-extensions' {
  /** @returns false while another open file description holds it; the kernel lets go of it when that one is closed */
  export function tryLock(fd: number): boolean;
}
