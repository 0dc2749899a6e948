import {
  type Call,
  eigenPodAbi,
  eigenPodManagerAbi,
  prepareCreatePod,
  prepareStartCheckpoint,
  send,
  waitForReceipt,
} from '@restack/sdk'
import {
  type Address,
  type Client,
  createWalletClient,
  type Hex,
  type HttpTransport,
  http,
  type JsonRpcAccount,
} from 'viem'
import { startDevnet } from '../../devnet/src/index.js'
import { createBeaconClient, openDigests } from '../src/index.js'
import { createMockBeaconChain } from '../src/mock/index.js'
import { serveBeaconApi } from '../src/mock/server/serveBeaconApi.js'

export type Pods = Awaited<ReturnType<typeof startPods>>

/** The protocol on an anvil, a mock beacon chain that leads it, and a pod of alice's. */
export async function startPods() {
  const devnet = await startDevnet({
    history: false,
    beacon: false,
    live: false,
    api: false,
    dashboard: false,
    ports: { chain: 0 },
  })
  const { deployment, rpcUrl, client: reader } = devnet
  const owner: Address = deployment.actors?.alice ?? '0x'
  const stranger: Address = deployment.actors?.bob ?? '0x'
  const beacon = await createMockBeaconChain({ rpcUrl, fillers: 50, rewardBasisPoints: 0 })
  const server = await beacon.serve()
  /** The node signs for its accounts. */
  const clientOf = (account: Address): Client<HttpTransport, undefined, JsonRpcAccount> =>
    createWalletClient({ account, transport: http(rpcUrl), pollingInterval: 20 })
  const client = clientOf(owner)
  const { eigenPodManager } = deployment.contracts
  if (!eigenPodManager) throw new Error('no pods')
  const done = async (call: Call) =>
    waitForReceipt(client, { hash: await send(client, { deployment, call }) })
  await done(await prepareCreatePod(client, { deployment }))
  const manager = { address: eigenPodManager, abi: eigenPodManagerAbi } as const
  const pod = await reader.readContract({ ...manager, functionName: 'ownerToPod', args: [owner] })
  const inPod = { address: pod, abi: eigenPodAbi } as const
  return {
    devnet,
    deployment,
    rpcUrl,
    reader,
    owner,
    stranger,
    beacon,
    beaconUrl: server.url,
    client,
    clientOf,
    pod,
    credentials: `0x01${'00'.repeat(11)}${pod.slice(2).toLowerCase()}` as Hex,
    digests: (folder?: string) =>
      openDigests({ beacon: createBeaconClient({ url: server.url }), folder, chainId: 31337 }),
    addValidators: async (count: number, to: Address = pod) =>
      beacon.addValidators(
        Array.from({ length: count }, () => ({
          withdrawalCredentials: `0x01${'00'.repeat(11)}${to.slice(2).toLowerCase()}` as Hex,
        })),
      ),
    deposited: () =>
      reader.readContract({ ...manager, functionName: 'podOwnerDepositShares', args: [owner] }),
    factor: () =>
      reader.readContract({ ...manager, functionName: 'beaconChainSlashingFactor', args: [owner] }),
    active: () => reader.readContract({ ...inPod, functionName: 'activeValidatorCount' }),
    checkpointAt: () => reader.readContract({ ...inPod, functionName: 'currentCheckpointTimestamp' }),
    credited: () => reader.readContract({ ...inPod, functionName: 'withdrawableRestakedExecutionLayerGwei' }),
    start: async () => done(await prepareStartCheckpoint(client, { deployment, pod })),
    /** A node that has only the newest state. */
    pruningServer: () => serveBeaconApi({ chain: beacon, port: 0, chainId: 31337, servedStates: 1 }),
    stop: async () => {
      await server.close()
      await devnet.stop()
    },
  }
}
