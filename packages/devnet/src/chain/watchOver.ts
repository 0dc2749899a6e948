import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Ends a child process when this process is killed so hard that it cannot do so itself: a shell waits for the
 * end of its standard input, which the operating system closes with this process. Does nothing on Windows.
 *
 * @returns Ends the watch.
 */
export function watchOver(child: ChildProcess, exited: Promise<void>): () => void {
  if (process.platform === 'win32' || child.pid === undefined) return () => {}
  const watch = spawn(
    '/bin/sh',
    ['-c', 'trap "" INT TERM; read -r line || kill -9 "$0"', String(child.pid)],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true, // to outlive the group of this process
    },
  )
  watch.on('error', () => {})
  watch.stdin?.on('error', () => {})
  watch.unref()
  const release = () => {
    watch.stdin?.end('over\n')
  }
  void exited.then(release)
  return release
}
