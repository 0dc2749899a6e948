// Started by a test and then killed: a devnet that is kept in a folder. Arguments: the folder, what startDevnet
// takes beside it, and how many actions are to be played before it says that it is there.
import { startDevnet } from '@restack/devnet'

const [folder = '', options = '{}', actions = '0'] = process.argv.slice(2)
const devnet = await startDevnet({
  ports: { chain: 0, api: 0 },
  dashboard: false,
  persist: folder,
  ...JSON.parse(options),
})
await devnet.act(Number(actions))
const { rpcUrl, apiUrl, pid } = devnet
console.log(JSON.stringify({ rpcUrl, apiUrl, pid }))
setInterval(() => undefined, 1000)
