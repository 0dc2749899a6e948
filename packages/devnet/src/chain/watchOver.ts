import { type ChildProcess, spawn } from 'node:child_process'

/** Half a minute to end by itself, and write down what it has to, then by force. */
const politely =
  'kill -15 "$0"; i=0; while [ $i -lt 30 ]; do sleep 1; kill -0 "$0" || exit; i=$((i + 1)); done; kill -9 "$0"'

/**
 * Ends a child process when this process is killed so hard that it cannot do so itself: a shell waits for the
 * end of its standard input, which the operating system closes with this process. Does nothing on Windows.
 *
 * @param polite Give the child time to save what it has.
 * @returns Ends the watch.
 */
export function watchOver(child: ChildProcess, exited: Promise<void>, polite = false): () => void {
  if (process.platform === 'win32' || child.pid === undefined) return () => {}
  const watch = spawn(
    '/bin/sh',
    [
      '-c',
      `trap "" INT TERM HUP; read -r line || { ${polite ? politely : 'kill -9 "$0"'}; }`,
      String(child.pid),
    ],
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
