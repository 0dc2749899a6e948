export { type Actor, type Actors, actorNamed, deriveActors, devnetMnemonic } from './actors.js'
export type { DevnetClient } from './chain/client.js'
export { createDevnetClient } from './chain/client.js'
export { type Anvil, type StartAnvilParameters, startAnvil } from './chain/startAnvil.js'
export { defaultPorts } from './defaults.js'
export { devnetFilePath, readDevnetFile, removeDevnetFile, writeDevnetFile } from './devnetFile.js'
export { type ContractName, creationCode } from './scenario/create.js'
export type { Habit } from './scenario/habits.js'
export { defaultScenario, readScenario } from './scenario/readScenario.js'
export { type Action, type Scenario, scenarioSchema, stakersOf } from './scenario/schema.js'
export {
  type Devnet,
  type DevnetProgress,
  type StartDevnetParameters,
  type StartDevnetReturnType,
  startDevnet,
} from './startDevnet.js'
export { type WarpChainParameters, type WarpChainReturnType, warpChain } from './warpChain.js'
