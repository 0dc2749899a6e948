import type { CatalogueEntry } from './catalogue.js'

/** Of signing keys. */
export const keyErrors: Record<string, CatalogueEntry> = {
  KeyAlreadyRegistered: {
    message: 'this key was registered before, and a key serves one operator and one set, once',
    remedy: 'Make a new key.',
  },
  OperatorAlreadyRegistered: {
    message: 'the operator has a key for this set',
    remedy: 'Have it deregistered first, with deregisterKey.',
  },
  InvalidKeyFormat: {
    message: 'the key has the wrong length for this set',
    remedy: 'Give 20 bytes for a set with ECDSA keys, and 192 for one with BN254 keys.',
  },
  ZeroPubkey: {
    message: 'the key is zero',
    remedy: 'Give the address of the key, or its points on the curve.',
  },
  InvalidCurveType: {
    message: 'the operator set takes keys of another kind, or none yet',
    remedy: 'Take the kind of its keys from getKey.',
  },
  ConfigurationAlreadySet: {
    message: 'the kind of keys of this set was chosen before, and stays',
    remedy: 'Create another set for keys of another kind.',
  },
  OperatorSetNotConfigured: {
    message: 'the operator set takes no keys yet',
    remedy: 'Have the AVS choose their kind with configureOperatorSet first.',
  },
  KeyNotFound: {
    message: 'the operator has no key for this set',
    remedy: 'Check operator and set; getKey shows the key.',
  },
  OperatorStillSlashable: {
    message: 'the operator is in the set, or left it so recently that it can still be slashed',
    remedy: 'Leave the set, and wait until the deallocation delay after leaving is over.',
  },
  InvalidKeypair: {
    message: 'the two halves of the key do not belong together',
    remedy: 'Make the key anew.',
  },
  ECAddFailed: {
    message: 'the signature is not a point of the curve BN254',
    remedy: 'Give the X and Y of the signature, 32 bytes each.',
  },
  ECMulFailed: {
    message: 'the first half of the key is not a point of the curve BN254',
    remedy: 'Give the key as encodeBN254KeyData of the KeyRegistrar encodes it.',
  },
  ECPairingFailed: {
    message: 'the second half of the key is not a point of the group G2 of BN254',
    remedy: 'Give the key as encodeBN254KeyData of the KeyRegistrar encodes it: imaginary parts come first.',
  },
  ExpModFailed: {
    message: 'the chain lacks the precompile for modular exponentiation',
    remedy: 'Use a chain that has it, or ECDSA keys.',
  },
}
