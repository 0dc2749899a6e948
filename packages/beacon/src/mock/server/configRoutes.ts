import { Hono } from 'hono'
import { bytesToHex } from 'viem'
import { slotAt } from '../config.js'
import { forkAt, forkVersions } from '../transition/forks.js'
import type { ServeBeaconApiParameters } from './serveBeaconApi.js'

/** What is the same at every slot, and how the node does. */
export function configRoutes({ chain, chainId }: ServeBeaconApiParameters): Hono {
  const { config } = chain
  const genesisFork = forkAt(config, 0)
  const epochOf = (epoch: number | null) =>
    (epoch === null ? 18446744073709551615n : BigInt(epoch)).toString()
  return new Hono()
    .get('/eth/v1/beacon/genesis', (context) =>
      context.json({
        data: {
          genesis_time: String(config.genesisTime),
          genesis_validators_root: bytesToHex(chain.state('genesis').genesisValidatorsRoot),
          genesis_fork_version: forkVersions[genesisFork],
        },
      }),
    )
    .get('/eth/v1/config/spec', (context) =>
      context.json({
        data: {
          PRESET_BASE: 'mainnet',
          CONFIG_NAME: 'restack-mock',
          SECONDS_PER_SLOT: String(config.secondsPerSlot),
          SLOTS_PER_EPOCH: String(config.slotsPerEpoch),
          SLOTS_PER_HISTORICAL_ROOT: '8192',
          MIN_GENESIS_TIME: String(config.genesisTime),
          GENESIS_FORK_VERSION: forkVersions[genesisFork],
          DENEB_FORK_VERSION: forkVersions.deneb,
          DENEB_FORK_EPOCH: '0',
          ELECTRA_FORK_VERSION: forkVersions.electra,
          ELECTRA_FORK_EPOCH: epochOf(config.electraEpoch),
          FULU_FORK_VERSION: forkVersions.fulu,
          FULU_FORK_EPOCH: epochOf(config.fuluEpoch),
          MIN_VALIDATOR_WITHDRAWABILITY_DELAY: String(config.withdrawableDelayEpochs),
          SHARD_COMMITTEE_PERIOD: String(config.minActiveEpochs),
          MIN_ACTIVATION_BALANCE: '32000000000',
          MAX_EFFECTIVE_BALANCE: '32000000000',
          MAX_EFFECTIVE_BALANCE_ELECTRA: '2048000000000',
          EJECTION_BALANCE: '16000000000',
          MAX_WITHDRAWALS_PER_PAYLOAD: String(config.maxWithdrawals),
          DEPOSIT_CHAIN_ID: String(chainId),
          DEPOSIT_NETWORK_ID: String(chainId),
          DEPOSIT_CONTRACT_ADDRESS: chain.depositContract,
        },
      }),
    )
    .get('/eth/v1/config/deposit_contract', (context) =>
      context.json({ data: { chain_id: String(chainId), address: chain.depositContract } }),
    )
    .get('/eth/v1/node/version', (context) => context.json({ data: { version: 'restack-mock/v0.1.0' } }))
    .get('/eth/v1/node/health', (context) => context.body(null, 200))
    .get('/eth/v1/node/syncing', (context) => {
      const { slot } = chain.head().header
      const behind = Math.max(0, slotAt(config, Math.floor(Date.now() / 1000)) - slot)
      return context.json({
        data: {
          head_slot: String(slot),
          sync_distance: String(behind),
          is_syncing: false,
          is_optimistic: false,
          el_offline: false,
        },
      })
    })
}
