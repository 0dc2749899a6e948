import type { Hex } from 'viem'
import type { BeaconClient } from './createBeaconClient.js'
import { requestJson } from './request.js'
import { genesisAnswer } from './schemas.js'

export type GetGenesisReturnType = {
  /** Seconds since 1970. */
  genesisTime: number
  genesisValidatorsRoot: Hex
  genesisForkVersion: Hex
}

/** `/eth/v1/beacon/genesis`: what tells a beacon chain from others. */
export async function getGenesis(client: BeaconClient): Promise<GetGenesisReturnType> {
  const { data } = await requestJson({ schema: genesisAnswer, client, path: '/eth/v1/beacon/genesis' })
  return {
    genesisTime: data.genesis_time,
    genesisValidatorsRoot: data.genesis_validators_root,
    genesisForkVersion: data.genesis_fork_version,
  }
}
