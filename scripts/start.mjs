// `npm start`: installs and builds what is missing, then is `restack devnet`.
import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
if (!build()) {
  console.error('The build failed: see above.')
  process.exit(1)
}
process.argv.splice(2, 0, 'devnet')
await import('../packages/cli/bin/restack.js')
