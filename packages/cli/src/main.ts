#!/usr/bin/env node
import { run } from './program.js'

process.exitCode = await run(process.argv.slice(2))
setTimeout(() => process.exit(), 200).unref() // should a library hold the process back
