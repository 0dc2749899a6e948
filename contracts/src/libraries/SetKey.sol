// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {OperatorSet} from "../interfaces/OperatorSet.sol";

/// @notice An operator set in 192 bits: the AVS's address, then the id.
type SetKey is uint192;

using {toOperatorSet, raw} for SetKey global;

function toSetKey(OperatorSet memory operatorSet) pure returns (SetKey) {
    return toSetKey(operatorSet.avs, operatorSet.id);
}

function toSetKey(address avs, uint32 id) pure returns (SetKey) {
    return SetKey.wrap((uint192(uint160(avs)) << 32) | id);
}

function toOperatorSet(SetKey key) pure returns (OperatorSet memory) {
    uint192 word = SetKey.unwrap(key);
    return OperatorSet({avs: address(uint160(word >> 32)), id: uint32(word)});
}

function toOperatorSets(uint192[] memory words) pure returns (OperatorSet[] memory operatorSets) {
    operatorSets = new OperatorSet[](words.length);
    for (uint256 i = 0; i < words.length; ++i) {
        operatorSets[i] = SetKey.wrap(words[i]).toOperatorSet();
    }
}

function raw(SetKey key) pure returns (uint192) {
    return SetKey.unwrap(key);
}
