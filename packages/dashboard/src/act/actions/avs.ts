import {
  allocationManagerAbi,
  contractAddress,
  type OperatorSet,
  prepareAddStrategiesToOperatorSet,
  prepareCreateOperatorSets,
  prepareCreateRedistributingOperatorSets,
  prepareRemoveStrategiesFromOperatorSet,
  prepareSetAVSRegistrar,
  prepareSlashOperator,
  prepareUpdateAVSMetadataURI,
  prepareUpdateSlasher,
} from '@restack/sdk'
import type { Address } from 'viem'
import { readContract } from 'viem/actions'
import type { ActionContext } from '../action.js'
import type { Field, Part } from '../fields/field.js'
import { action } from './define.js'

const avs: Field = { name: 'avs', kind: 'account', role: 'avs', initial: 'sender' }
const set: Field = { name: 'set', kind: 'set' }
const slasher: Field = { name: 'slasher', kind: 'account', optional: true }
const strategies: Field = { name: 'strategies', kind: 'strategies', among: 'all' }
const id: Field = { name: 'id', kind: 'number', optional: true }

type NewSet = { id?: number; strategies: Address[]; slasher?: Address; avs: Address }

export const avsActions = [
  action<{ metadataUri: string; avs: Address }>({
    name: 'avsMetadata',
    group: 'avs',
    fields: [{ name: 'metadataUri', kind: 'url' }, avs],
    calls: async ({ client, deployment }, { metadataUri, avs }) => [
      await prepareUpdateAVSMetadataURI(client, { deployment, avs, metadataUri }),
    ],
  }),
  action<NewSet>({
    name: 'createSet',
    group: 'avs',
    fields: [strategies, slasher, id, avs],
    calls: async (context, { id, strategies, slasher, avs }) => {
      const { client, deployment } = context
      const sets = [{ id: id ?? (await freeId(context, avs)), strategies, slasher }]
      return [await prepareCreateOperatorSets(client, { deployment, avs, sets })]
    },
  }),
  action<NewSet & { recipient: Address }>({
    name: 'createRedistributingSet',
    group: 'avs',
    fields: [strategies, { name: 'recipient', kind: 'account' }, slasher, id, avs],
    warns: true,
    calls: async (context, { id, strategies, slasher, recipient, avs }) => {
      const { client, deployment } = context
      const free = id ?? (await freeId(context, avs))
      const sets = [{ id: free, strategies, slasher, redistributionRecipient: recipient }]
      return [await prepareCreateRedistributingOperatorSets(client, { deployment, avs, sets })]
    },
  }),
  action<{ set: OperatorSet; strategies: Address[] }>({
    name: 'addStrategies',
    group: 'avs',
    fields: [set, { ...strategies, among: 'notInSet' }],
    calls: async ({ client, deployment }, { set, strategies }) => [
      await prepareAddStrategiesToOperatorSet(client, { deployment, operatorSet: set, strategies }),
    ],
  }),
  action<{ set: OperatorSet; strategies: Address[] }>({
    name: 'removeStrategies',
    group: 'avs',
    fields: [set, { ...strategies, among: 'inSet' }],
    calls: async ({ client, deployment }, { set, strategies }) => [
      await prepareRemoveStrategiesFromOperatorSet(client, { deployment, operatorSet: set, strategies }),
    ],
  }),
  action<{ set: OperatorSet; slasher: Address }>({
    name: 'setSlasher',
    group: 'avs',
    fields: [set, { name: 'slasher', kind: 'account', label: 'newSlasher' }],
    calls: async ({ client, deployment }, { set, slasher }) => [
      await prepareUpdateSlasher(client, { deployment, operatorSet: set, slasher }),
    ],
  }),
  action<{ registrar: Address; avs: Address }>({
    name: 'setRegistrar',
    group: 'avs',
    fields: [{ name: 'registrar', kind: 'account' }, avs],
    calls: async ({ client, deployment }, { registrar, avs }) => [
      await prepareSetAVSRegistrar(client, { deployment, avs, registrar }),
    ],
  }),
  action<{ set: OperatorSet; operator: Address; slashes: Part[]; description: string }>({
    name: 'slash',
    group: 'avs',
    fields: [
      set,
      { name: 'operator', kind: 'account', role: 'operator', label: 'slashed' },
      { name: 'slashes', kind: 'parts' },
      { name: 'description', kind: 'text' },
    ],
    warns: true,
    calls: async ({ client, deployment }, { set, operator, slashes, description }) => [
      await prepareSlashOperator(client, {
        deployment,
        operatorSet: set,
        operator,
        slashes: slashes.map(({ strategy, part }) => ({ strategy, wadToSlash: part })),
        description,
      }),
    ],
  }),
]

/** The first number from the count of the AVS's sets on that no set has. */
async function freeId({ client, deployment }: ActionContext, avs: Address): Promise<number> {
  const manager = {
    address: contractAddress(deployment, 'allocationManager'),
    abi: allocationManagerAbi,
  } as const
  let id = Number(
    await readContract(client, { ...manager, functionName: 'getOperatorSetCount', args: [avs] }),
  )
  while (await readContract(client, { ...manager, functionName: 'isOperatorSet', args: [{ avs, id }] })) id++
  return id
}
