// The service as a process of its own, which ends itself as `kill -9` would, at a certain event.
import { createWalletClient, http } from 'viem'
import { createBeaconClient, openDigests, runPod } from '../src/index.js'

const { deployment, owner, rpcUrl, beaconUrl, folder, killAt, limits } = JSON.parse(process.argv[2] ?? '{}')
const client = createWalletClient({ account: owner, transport: http(rpcUrl), pollingInterval: 20 })
const beacon = createBeaconClient({ url: beaconUrl })
await runPod(client, {
  deployment,
  owner,
  limits,
  checkpoint: 'always',
  digests: openDigests({ beacon, folder, chainId: 31337 }),
  onEvent: (event) => {
    const at = 'step' in event ? `${event.type} ${event.step.kind}` : event.type
    process.stdout.write(`${at}\n`)
    if (at === killAt) process.kill(process.pid, 'SIGKILL')
  },
})
