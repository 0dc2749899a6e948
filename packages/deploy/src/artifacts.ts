import { readFileSync } from 'node:fs'
import type { AbiParameter, Hex } from 'viem'

export type ArtifactName =
  | 'AVSDirectory'
  | 'AllocationManager'
  | 'AllocationManagerViews'
  | 'BackingEigen'
  | 'Create3Factory'
  | 'DelegationManager'
  | 'DurationVaultCreator'
  | 'Eigen'
  | 'EigenPod'
  | 'EigenPodManager'
  | 'EigenStrategy'
  | 'EmissionsController'
  | 'KeyRegistrar'
  | 'PauserRegistry'
  | 'PermissionController'
  | 'ProtocolRegistry'
  | 'ReleaseManager'
  | 'RewardsCoordinator'
  | 'RootPoster'
  | 'StrategyBaseTVLLimits'
  | 'StrategyFactory'
  | 'StrategyManager'
  | 'Timelock'

export type Artifact = {
  contractName: string
  constructorInputs: readonly AbiParameter[]
  bytecode: Hex
  deployedBytecode: Hex
  /** Where the constructor writes immutables into the code, in bytes. */
  immutableReferences: readonly { start: number; length: number }[]
}

const read = new Map<ArtifactName, Artifact>()

/** The compiled contract, from the package's artifacts folder, which is beside src and dist alike. */
export function artifact(name: ArtifactName): Artifact {
  const known = read.get(name)
  if (known) return known
  const text = readFileSync(new URL(`../artifacts/${name}.json`, import.meta.url), 'utf8')
  const value: Artifact = JSON.parse(text)
  read.set(name, value)
  return value
}

/** Whether code on the chain is the artifact's, whatever the immutables in it are. */
export function isCodeOf({ deployedBytecode, immutableReferences }: Artifact, code: Hex): boolean {
  if (code.length !== deployedBytecode.length) return false
  return withoutImmutables(code) === withoutImmutables(deployedBytecode)

  function withoutImmutables(hex: Hex): string {
    let masked = hex.toLowerCase()
    for (const { start, length } of immutableReferences) {
      const from = 2 + start * 2
      masked = masked.slice(0, from) + '0'.repeat(length * 2) + masked.slice(from + length * 2)
    }
    return masked
  }
}
