import {
  type OperatorSet,
  prepareClearDeallocationQueue,
  prepareDeregisterFromOperatorSets,
  prepareModifyAllocations,
  prepareModifyOperatorDetails,
  prepareRegisterAsOperator,
  prepareRegisterForOperatorSets,
  prepareSetAllocationDelay,
  prepareUpdateOperatorMetadataURI,
  signDelegationApproval,
} from '@restack/sdk'
import { type Address, type Hex, zeroAddress } from 'viem'
import { getBlock } from 'viem/actions'
import type { Field, Part } from '../fields/field.js'
import { action, signedAction } from './define.js'

/** Admins and appointees act for somebody else. */
const operator: Field = { name: 'operator', kind: 'account', role: 'operator', initial: 'sender' }

/** At most so many reductions of a strategy are cleared at once. */
const clearedAtOnce = 100

const secondsPerDay = 86_400n

export const operatorActions = [
  action<{ allocationDelay: number; metadataUri: string; approver?: Address }>({
    name: 'registerOperator',
    group: 'operator',
    fields: [
      { name: 'allocationDelay', kind: 'blocks' },
      { name: 'metadataUri', kind: 'url' },
      { name: 'approver', kind: 'account', optional: true },
    ],
    warns: true,
    calls: async ({ client, deployment }, { allocationDelay, metadataUri, approver }) => [
      await prepareRegisterAsOperator(client, {
        deployment,
        allocationDelayBlocks: allocationDelay,
        metadataUri,
        delegationApprover: approver,
      }),
    ],
  }),
  action<{ set: OperatorSet; data?: Hex; operator: Address }>({
    name: 'joinSet',
    group: 'operator',
    fields: [{ name: 'set', kind: 'set' }, { name: 'data', kind: 'hex', optional: true }, operator],
    calls: async ({ client, deployment }, { set, data, operator }) => [
      await prepareRegisterForOperatorSets(client, {
        deployment,
        operator,
        avs: set.avs,
        operatorSetIds: [set.id],
        data,
      }),
    ],
  }),
  action<{ set: OperatorSet; operator: Address }>({
    name: 'leaveSet',
    group: 'operator',
    fields: [{ name: 'set', kind: 'set' }, operator],
    calls: async ({ client, deployment }, { set, operator }) => [
      await prepareDeregisterFromOperatorSets(client, {
        deployment,
        operator,
        avs: set.avs,
        operatorSetIds: [set.id],
      }),
    ],
  }),
  action<{ set: OperatorSet; allocations: Part[]; operator: Address }>({
    name: 'allocate',
    group: 'operator',
    fields: [{ name: 'set', kind: 'set' }, { name: 'allocations', kind: 'parts' }, operator],
    calls: async ({ client, deployment }, { set, allocations, operator }) => [
      await prepareModifyAllocations(client, {
        deployment,
        operator,
        allocations: [
          {
            operatorSet: set,
            strategies: allocations.map(({ strategy }) => strategy),
            newMagnitudes: allocations.map(({ part }) => part),
          },
        ],
      }),
    ],
  }),
  action<{ allocationDelay: number; operator: Address }>({
    name: 'allocationDelay',
    group: 'operator',
    fields: [{ name: 'allocationDelay', kind: 'blocks' }, operator],
    calls: async ({ client, deployment }, { allocationDelay, operator }) => [
      await prepareSetAllocationDelay(client, {
        deployment,
        operator,
        allocationDelayBlocks: allocationDelay,
      }),
    ],
  }),
  action<{ strategies: Address[]; operator: Address }>({
    name: 'clearDeallocations',
    group: 'operator',
    fields: [{ name: 'strategies', kind: 'strategies', among: 'all' }, operator],
    calls: async ({ client, deployment }, { strategies, operator }) => [
      await prepareClearDeallocationQueue(client, {
        deployment,
        operator,
        strategies,
        numbersToClear: strategies.map(() => clearedAtOnce),
      }),
    ],
  }),
  action<{ metadataUri: string; operator: Address }>({
    name: 'operatorMetadata',
    group: 'operator',
    fields: [{ name: 'metadataUri', kind: 'url' }, operator],
    calls: async ({ client, deployment }, { metadataUri, operator }) => [
      await prepareUpdateOperatorMetadataURI(client, { deployment, operator, metadataUri }),
    ],
  }),
  action<{ approver?: Address; operator: Address }>({
    name: 'operatorApprover',
    group: 'operator',
    fields: [{ name: 'approver', kind: 'account', optional: true }, operator],
    calls: async ({ client, deployment }, { approver = zeroAddress, operator }) => [
      await prepareModifyOperatorDetails(client, { deployment, operator, delegationApprover: approver }),
    ],
  }),
  signedAction<{ staker: Address; operator: Address; days: number }>({
    name: 'signApproval',
    group: 'operator',
    fields: [
      { name: 'staker', kind: 'account', role: 'staker' },
      { name: 'operator', kind: 'account', role: 'operator', initial: 'sender' },
      { name: 'days', kind: 'number' },
    ],
    sign: async ({ client, deployment, sender }, { staker, operator, days }) => {
      const { timestamp } = await getBlock(client)
      const expiry = timestamp + BigInt(days) * secondsPerDay
      const { signature, salt } = await signDelegationApproval(client, {
        deployment,
        staker,
        operator,
        expiry,
      })
      return {
        fileName: 'approval.json',
        content: {
          kind: 'delegationApproval',
          chainId: deployment.chainId,
          approver: sender,
          staker,
          operator,
          salt,
          expiry: String(expiry),
          signature,
        },
      }
    },
  }),
]
