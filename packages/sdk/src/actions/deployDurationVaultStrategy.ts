import { type Address, type Hash, type Hex, zeroAddress } from 'viem'
import { strategyFactoryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type DeployDurationVaultStrategyParameters = WriteParameters & {
  /** The ERC-20 token; one that takes a fee on transfers is not supported. */
  token: Address
  /** Locks the vault, and keeps its metadata and caps. */
  vaultAdmin: Address
  /** May end the lock early. */
  arbitrator: Address
  /** How long the vault is locked, at most two years. */
  durationSeconds: number
  /** In the token's smallest unit. */
  maxPerDeposit: bigint
  /** The most that is staked in all, in the token's smallest unit. */
  stakeCap: bigint
  /** The set that the vault serves as an operator; its registrar must let the vault in. */
  operatorSet: OperatorSet
  /** For the AVS's registrar; default: nothing. */
  registrationData?: Hex | undefined
  /** Who must sign delegations; default: nobody. */
  delegationApprover?: Address | undefined
  /** Of the vault; default: none. */
  metadataUri?: string | undefined
  /** Of the vault as an operator; default: none. */
  operatorMetadataUri?: string | undefined
}

export type DeployDurationVaultStrategyReturnType = Hash

/**
 * Makes a duration vault of a token: a strategy that is its own operator, serves one operator set, and locks what is
 * deposited for a time. Anyone may make one.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `BlacklistedToken`, `InvalidVaultAdmin`, `InvalidArbitrator`, `InvalidDuration`,
 * `OperatorIntegrationInvalid`, `InvalidOperatorSet`, `CurrentlyPaused`
 *
 * @example
 * await deployDurationVaultStrategy(client, {
 *   deployment,
 *   token,
 *   vaultAdmin,
 *   arbitrator,
 *   durationSeconds: 90 * 86_400,
 *   maxPerDeposit: 10n ** 18n,
 *   stakeCap: 1000n * 10n ** 18n,
 *   operatorSet: { avs, id: 1 },
 * })
 */
export async function deployDurationVaultStrategy(
  client: WriteClient,
  parameters: DeployDurationVaultStrategyParameters,
): Promise<DeployDurationVaultStrategyReturnType> {
  return send(client, { ...parameters, call: await prepareDeployDurationVaultStrategy(client, parameters) })
}

/** The call of `deployDurationVaultStrategy`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDeployDurationVaultStrategy(
  _client: ReadClient,
  { deployment, token, durationSeconds, ...config }: DeployDurationVaultStrategyParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyFactory',
    abi: strategyFactoryAbi,
    functionName: 'deployDurationVaultStrategy',
    args: [
      {
        underlyingToken: token,
        vaultAdmin: config.vaultAdmin,
        arbitrator: config.arbitrator,
        duration: durationSeconds,
        maxPerDeposit: config.maxPerDeposit,
        stakeCap: config.stakeCap,
        metadataURI: config.metadataUri ?? '',
        operatorSet: config.operatorSet,
        operatorSetRegistrationData: config.registrationData ?? '0x',
        delegationApprover: config.delegationApprover ?? zeroAddress,
        operatorMetadataURI: config.operatorMetadataUri ?? '',
      },
    ],
  })
}
