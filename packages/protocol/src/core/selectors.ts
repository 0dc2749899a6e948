import type { Hex } from '../state.js'

/** Selectors of the functions that appointees can be given (chapter 01 Appendix A.1, chapter 02 §3.1.2). */
export const SELECTORS = {
  modifyOperatorDetails: '0x54b7c96c',
  updateOperatorMetadataURI: '0x78296ec5',
  undelegate: '0xda8be864',
  modifyAllocations: '0x952899ee',
  registerForOperatorSets: '0xadc2e3d9',
  deregisterFromOperatorSets: '0x6e3492b5',
  setAllocationDelay: '0x56c483e6',
  setAVSRegistrar: '0xd3d96ff4',
  updateAVSMetadataURI: '0xa9821821',
  createOperatorSets: '0x261f84e0',
  createOperatorSetsV2: '0x3dff8e7d',
  createRedistributingOperatorSets: '0x32a879e4',
  createRedistributingOperatorSetsV2: '0xd1a83f54',
  addStrategiesToOperatorSet: '0x50feea20',
  removeStrategiesFromOperatorSet: '0xb66bd989',
  updateSlasher: '0x6c9d7c58',
} as const satisfies Record<string, Hex>
