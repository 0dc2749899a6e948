// To be imported before anything that makes tree nodes: they keep hashes in the hasher's form.
import { setHasher } from '@chainsafe/persistent-merkle-tree'
import { hasher } from '@chainsafe/persistent-merkle-tree/hasher/hashtree'

setHasher(hasher)
