// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice A group of operators serving one AVS, named by the AVS and a number of the AVS's choice.
/// @dev Its key in storage and events off chain is `avs` in the high 160 bits and `id` in the low 96 bits.
struct OperatorSet {
    address avs;
    uint32 id;
}
