// Started by a test and then killed: a devnet whose parent cannot end it.
import { startDevnet } from '@restack/devnet'

const { pid } = await startDevnet({ ports: { chain: 0 }, history: false, api: false })
console.log(`chain ${pid}`)
setInterval(() => undefined, 1000)
