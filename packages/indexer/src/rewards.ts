// `@restack/indexer/rewards`: what rewards are calculated from, without a database.
export { networkOf, type RewardsNetwork } from './rewards/networkOf.js'
export { createRewardsMemory, type RewardsMemory } from './rewards/node/memory.js'
export { type ReadRewardsInputParameters, readRewardsInput } from './rewards/node/readRewardsInput.js'
export {
  type RewardsDeployment,
  type RewardsSettings,
  rewardsParameters,
} from './rewards/rewardsParameters.js'
