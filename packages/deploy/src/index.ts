export {
  type AuthorityEntry,
  type AuthorityMapParameters,
  type AuthorityMapReturnType,
  authorityMap,
} from './authorityMap.js'
export {
  type DeployConfig,
  deployConfigSchema,
  minimumWithdrawalDelaySeconds,
  type ProtocolParameters,
  parametersOf,
  readDeployConfig,
} from './config.js'
export { type ContractName, contractNames, contractsOf, saltOf } from './contracts.js'
export { type DeployParameters, type DeployProgress, type DeployReturnType, deploy } from './deploy.js'
export { firstBlockWithCode } from './deploymentBlock.js'
export { create3FactoryAddress, deterministicProxy } from './factory.js'
export { profile, protocolVersion } from './profiles.js'
export {
  type StandardJsonInput,
  type VerificationInput,
  type VerificationInputsParameters,
  type VerificationInputsReturnType,
  verificationInputs,
} from './verificationInputs.js'
export { writeDeployment } from './writeDeployment.js'
export { type VerificationEntry, writeVerificationInputs } from './writeVerificationInputs.js'
