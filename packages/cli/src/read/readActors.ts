import { deriveActors } from '@restack/devnet'
import { zeroAddress } from 'viem'
import { getBalance, readContract } from 'viem/actions'
import { formatAmount } from '../amounts.js'
import type { ReadSession, Report } from '../command.js'
import { blockJson, heading, section } from './tables.js'

/** `restack devnet actors` */
export async function readActors(session: ReadSession, showKeys: boolean): Promise<Report> {
  const { sdk, client, deployment, names, block } = session
  if (!deployment.actors) {
    throw new sdk.RestackError({
      code: 'NotADevnet',
      message: `The deployment ${deployment.name} has no actors: it is not a devnet.`,
      remedy: 'Use the deployment file of a devnet that restack devnet has started.',
    })
  }
  const keys = deriveActors(Object.keys(deployment.actors))
  const delegation = {
    address: sdk.contractAddress(deployment, 'delegationManager'),
    abi: sdk.delegationManagerAbi,
  } as const
  try {
    const actors = await Promise.all(
      Object.entries(deployment.actors).map(async ([name, address]) => {
        const [wei, isOperator, delegatedTo] = await Promise.all([
          getBalance(client, { address }),
          readContract(client, { ...delegation, functionName: 'isOperator', args: [address] }),
          readContract(client, { ...delegation, functionName: 'delegatedTo', args: [address] }),
        ])
        const key = keys[name]
        return {
          name,
          address,
          wei,
          isOperator,
          delegatedTo: delegatedTo === zeroAddress || isOperator ? null : delegatedTo,
          ...(showKeys && key?.address === address ? { privateKey: key.privateKey } : {}),
        }
      }),
    )
    const rows = actors.map(({ name, address, wei, isOperator, delegatedTo, privateKey }) => [
      name,
      address,
      `${formatAmount(wei, 18)} ETH`,
      isOperator ? 'operator' : delegatedTo ? `delegated to ${names.show(delegatedTo)}` : '',
      ...(showKeys ? [privateKey ?? ''] : []),
    ])
    return {
      json: { block: blockJson(block), actors },
      lines: [
        ...heading(session, `Actors of ${deployment.name}`, block),
        ...section(
          session,
          'Actors',
          ['name', 'address', 'ETH', '', ...(showKeys ? ['private key'] : [])],
          rows,
        ),
        ...(showKeys ? ['', 'Everybody knows these keys: never use them elsewhere.'] : []),
      ],
    }
  } catch (error) {
    throw sdk.toRestackError(error)
  }
}
