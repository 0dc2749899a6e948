// A devnet on an anvil that somebody else has started.
import { createServer } from 'node:http'
import {
  type Anvil,
  createDevnetClient,
  type Devnet,
  type DevnetProgress,
  defaultScenario,
  startAnvil,
  startDevnet,
} from '@restack/devnet'
import { delegationManagerAbi } from '@restack/sdk/abi'
import { zeroAddress } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'

const chainId = 424_242
const scenario = {
  ...defaultScenario(),
  days: 3,
  secondsBetweenActions: 0.5,
  history: defaultScenario().history.filter(({ day }) => day < 3),
}
const now = () => Math.floor(Date.now() / 1000)

let anvil: Anvil
let devnet: Devnet
const progress: DevnetProgress[] = []
beforeAll(async () => {
  anvil = await startAnvil({
    port: 0,
    chainId,
    timestamp: now(),
    mnemonic: 'legal winner thank year wave sausage worth useful legal winner thank yellow',
    accounts: 2,
    keptStates: 2_000,
  })
  await createDevnetClient(anvil.rpcUrl, chainId).setIntervalMining({ interval: 3_600 })
  devnet = await startDevnet({
    rpcUrl: anvil.rpcUrl,
    scenario,
    api: false,
    onProgress: (step) => progress.push(step),
  })
}, 300_000)
afterAll(async () => {
  await devnet?.stop()
  await anvil?.stop()
})

it("has that anvil's chain id, and people whose accounts that anvil did not know", async () => {
  expect(devnet.deployment.chainId).toBe(chainId)
  expect(devnet.rpcUrl).toBe(anvil.rpcUrl)
  expect(devnet.pid).toBeUndefined()
  const operator = await devnet.client.readContract({
    address: devnet.deployment.contracts.delegationManager,
    abi: delegationManagerAbi,
    functionName: 'delegatedTo',
    args: [devnet.actors.alice?.address ?? zeroAddress],
  })
  expect(operator).toBe(devnet.actors.northstar?.address)
})

it('says that a history which begins now ends in the future', async () => {
  const end = (await devnet.client.getBlock()).timestamp
  expect(Number(end) - now()).toBeGreaterThan(2.9 * 86_400)
  expect(progress).toContainEqual({
    step: 'time',
    message: 'the chain is further on than the history begins, which therefore ends 3 days from now',
  })
})

it('lives there, and leaves the mining as it found it', async () => {
  const lived = () => progress.filter(({ step }) => step === 'live').length
  await expect.poll(lived, { timeout: 120_000 }).toBeGreaterThan(1)
  const interval = devnet.client.request({ method: 'anvil_getIntervalMining' } as never)
  expect([await devnet.client.getAutomine(), await interval]).toEqual([false, 3_600])
})

it('does not play twice on one chain, and leaves the chain when it ends', async () => {
  await expect(startDevnet({ rpcUrl: anvil.rpcUrl, scenario, api: false })).rejects.toMatchObject({
    code: 'AlreadyPlayed',
    message: 'On this chain northstar is an operator already: a scenario was played on it before.',
  })
  await devnet.stop()
  expect(await devnet.ended).toBeUndefined()
  expect(await createDevnetClient(anvil.rpcUrl, chainId).getChainId()).toBe(chainId)
})

it('refuses what is no anvil, no address, or nobody', async () => {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const { id } = JSON.parse(body)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ jsonrpc: '2.0', id, result: 'Geth/v1.14.0/linux-amd64/go1.22' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const rpcUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  await expect(startDevnet({ rpcUrl, api: false })).rejects.toMatchObject({
    code: 'NotAnvil',
    message: `The node at ${rpcUrl} is Geth/v1.14.0/linux-amd64/go1.22, not anvil: its clock and its accounts cannot be steered.`,
  })
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await expect(startDevnet({ rpcUrl, api: false })).rejects.toMatchObject({ code: 'RpcUnreachable' })
  await expect(startDevnet({ rpcUrl: 'localhost:8545', api: false })).rejects.toMatchObject({
    code: 'InvalidRpcUrl',
  })
  await expect(startDevnet({ rpcUrl, persist: 'somewhere', api: false })).rejects.toMatchObject({
    code: 'InvalidOptions',
  })
})
