import { ssz } from '@lodestar/types'
import { type Context, Hono } from 'hono'
import { type BeaconState, isElectra } from '../state.js'
import type { Block } from '../transition/nextBlock.js'
import type { MockValidator } from '../validatorInfo.js'
import { isFinal, NotFound, resolveState } from './resolve.js'
import type { ServeBeaconApiParameters } from './serveBeaconApi.js'

/** States, whole and in parts. */
export function stateRoutes({ chain, servedStates }: ServeBeaconApiParameters): Hono {
  const find = (context: Context) => resolveState(chain, context.req.param('id') ?? '', servedStates)
  const answer = (context: Context, block: Block, data: unknown) =>
    context.json({ execution_optimistic: false, finalized: isFinal(chain, block), data })
  const part = (read: (state: BeaconState) => unknown) => (context: Context) => {
    const block = find(context)
    return answer(context, block, read(chain.state(block.root)))
  }
  const validators = (context: Context, ids: readonly string[], statuses: readonly string[]) => {
    const block = find(context)
    const chosen = chain.validators(block.root).filter((validator) => matches(validator, ids, statuses))
    return answer(context, block, chosen.map(toJson))
  }

  return new Hono()
    .get('/eth/v2/debug/beacon/states/:id', (context) => {
      const accepted = context.req.header('accept') ?? '*/*'
      if (!/octet-stream|\*\/\*|application\/\*/.test(accepted)) {
        throw new NotFound('States are served as application/octet-stream only', 406)
      }
      const block = find(context)
      return context.body(chain.state(block.root).serialize().slice().buffer, 200, {
        'Content-Type': 'application/octet-stream',
        'Eth-Consensus-Version': block.fork,
      })
    })
    .get('/eth/v1/beacon/states/:id/root', (context) => {
      const block = find(context)
      return answer(context, block, { root: block.header.stateRoot })
    })
    .get(
      '/eth/v1/beacon/states/:id/fork',
      part((state) => ssz.phase0.Fork.toJson(state.fork.toValue())),
    )
    .get(
      '/eth/v1/beacon/states/:id/finality_checkpoints',
      part((state) => ({
        previous_justified: ssz.phase0.Checkpoint.toJson(state.previousJustifiedCheckpoint.toValue()),
        current_justified: ssz.phase0.Checkpoint.toJson(state.currentJustifiedCheckpoint.toValue()),
        finalized: ssz.phase0.Checkpoint.toJson(state.finalizedCheckpoint.toValue()),
      })),
    )
    .get(
      '/eth/v1/beacon/states/:id/pending_deposits',
      part((state) =>
        isElectra(state) ? ssz.electra.PendingDeposits.toJson(state.pendingDeposits.toValue()) : [],
      ),
    )
    .get(
      '/eth/v1/beacon/states/:id/pending_partial_withdrawals',
      part((state) =>
        isElectra(state)
          ? ssz.electra.PendingPartialWithdrawals.toJson(state.pendingPartialWithdrawals.toValue())
          : [],
      ),
    )
    .get(
      '/eth/v1/beacon/states/:id/pending_consolidations',
      part((state) =>
        isElectra(state)
          ? ssz.electra.PendingConsolidations.toJson(state.pendingConsolidations.toValue())
          : [],
      ),
    )
    .get('/eth/v1/beacon/states/:id/validators', (context) =>
      validators(context, listed(context.req.queries('id')), listed(context.req.queries('status'))),
    )
    .post('/eth/v1/beacon/states/:id/validators', async (context) => {
      const body: { ids?: string[] | null; statuses?: string[] | null } = await context.req
        .json()
        .catch(() => ({}))
      return validators(context, body.ids ?? [], body.statuses ?? [])
    })
    .get('/eth/v1/beacon/states/:id/validators/:validator', (context) => {
      const block = find(context)
      const id = context.req.param('validator')
      const validator = chain.validators(block.root).find((validator) => matches(validator, [id], []))
      if (!validator) throw new NotFound(`Validator not found: ${id}`)
      return answer(context, block, toJson(validator))
    })
}

/** Several values, or one with commas. */
function listed(values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((value) => value.split(',')).filter((value) => value !== '')
}

function matches(
  { index, pubkey, status }: MockValidator,
  ids: readonly string[],
  statuses: readonly string[],
) {
  const wanted = ids.length === 0 || ids.some((id) => id === String(index) || id.toLowerCase() === pubkey)
  const general = status.split('_')[0] ?? status
  return wanted && (statuses.length === 0 || statuses.includes(status) || statuses.includes(general))
}

const epochText = (epoch: number) =>
  epoch === Number.POSITIVE_INFINITY ? '18446744073709551615' : String(epoch)

function toJson(validator: MockValidator) {
  return {
    index: String(validator.index),
    balance: String(validator.balanceGwei),
    status: validator.status,
    validator: {
      pubkey: validator.pubkey,
      withdrawal_credentials: validator.withdrawalCredentials,
      effective_balance: String(validator.effectiveBalanceGwei),
      slashed: validator.slashed,
      activation_eligibility_epoch: epochText(validator.activationEligibilityEpoch),
      activation_epoch: epochText(validator.activationEpoch),
      exit_epoch: epochText(validator.exitEpoch),
      withdrawable_epoch: epochText(validator.withdrawableEpoch),
    },
  }
}
