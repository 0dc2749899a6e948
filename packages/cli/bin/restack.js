#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/main.js', import.meta.url)
if (existsSync(main)) {
  await import(main.href)
} else {
  console.error(
    'restack is not built yet: run npm install and npm run build in the repository, then try again.',
  )
  process.exitCode = 1
}
