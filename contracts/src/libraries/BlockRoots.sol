// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IEigenPodErrors} from "../interfaces/IEigenPod.sol";

/// @notice Block roots of the beacon chain, as the execution layer keeps them (EIP-4788).
library BlockRoots {
    address private constant ROOTS = 0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02;

    /// @dev Of the ring of 8191 slots. Longer, and a validator could exit and withdraw within it (pitfall 2).
    uint256 private constant WINDOW_SECONDS = 8191 * 12;

    /// @notice Root of the parent of the block at `timestamp`.
    function parentOf(uint64 timestamp) internal view returns (bytes32) {
        require(block.timestamp - timestamp < WINDOW_SECONDS, IEigenPodErrors.TimestampOutOfRange());
        (bool success, bytes memory result) = ROOTS.staticcall(abi.encode(timestamp));
        require(success && result.length > 0, IEigenPodErrors.InvalidEIP4788Response());
        return abi.decode(result, (bytes32));
    }
}
