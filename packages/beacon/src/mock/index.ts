export { type MockConfig, type MockConfigInput, slotAt, timeOf } from './config.js'
export { createMockBeaconChain } from './createMockBeaconChain.js'
export { depositContractAddress, mockBeaconChainAddress, systemAddresses } from './execution/addresses.js'
export type { Act, Deposit, Inputs, Loss, Withdrawal } from './inputs.js'
export type {
  AddValidatorParameters,
  Advance,
  BlockId,
  CreateMockBeaconChainParameters,
  MockBeaconChain,
} from './mockBeaconChain.js'
export type { BeaconState, Fork } from './state.js'
export type { Block, BlockHeader } from './transition/nextBlock.js'
export type { MockValidator, ValidatorStatus } from './validatorInfo.js'
