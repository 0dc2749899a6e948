#!/usr/bin/env node
import { run } from './program.js'

// Whoever reads the output may stop, as `head` does: then there is nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  // What runs on, a network, is ended as it wants to be.
  if (!process.emit('SIGTERM')) process.exit(0)
})
process.exitCode = await run(process.argv.slice(2))
setTimeout(() => process.exit(), 200).unref() // should a library hold the process back
