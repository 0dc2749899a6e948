import type { Deployment } from '@restack/sdk'
import { zeroAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { type Actors, actorNamed } from '../actors.js'
import type { DevnetClient } from '../chain/client.js'
import { create, creationCode } from './create.js'
import type { Scenario } from './schema.js'

export type SetUpRestakedParameters = {
  client: DevnetClient
  /** With the scenario's strategies. */
  deployment: Deployment
  actors: Actors
  scenario: Scenario
}

/**
 * Lets AVSs answer which strategies their operators restake: accounts with a key, they borrow the code for it
 * (EIP-7702). Two blocks, which are mined here; none if no AVS answers.
 */
export async function setUpRestaked(parameters: SetUpRestakedParameters): Promise<void> {
  const { client, deployment, actors, scenario } = parameters
  const answering = scenario.avss.filter(({ restakes }) => restakes !== undefined)
  if (answering.length === 0) return
  const faucet = actorNamed(actors, 'faucet').address
  const code = await create(
    client,
    faucet,
    answering.map(({ restakes = [] }) => {
      const [first = zeroAddress, second = first] = restakes.map((symbol) => deployment.strategies[symbol])
      return creationCode('RestakedStrategies', [deployment.contracts.delegationManager, first, second])
    }),
  )
  for (const [index, { name }] of answering.entries()) {
    const account = privateKeyToAccount(actorNamed(actors, name).privateKey)
    const nonce = await client.getTransactionCount({ address: account.address })
    const authorization = await account.signAuthorization({
      contractAddress: code[index] ?? zeroAddress,
      chainId: deployment.chainId,
      nonce: nonce + 1,
    })
    const transaction = await account.signTransaction({
      type: 'eip7702',
      chainId: deployment.chainId,
      nonce,
      to: account.address,
      gas: 100_000n,
      maxFeePerGas: 2n * 10n ** 9n,
      maxPriorityFeePerGas: 0n,
      authorizationList: [authorization],
    })
    await client.sendRawTransaction({ serializedTransaction: transaction })
  }
  await client.mine({ blocks: 1 })
}
