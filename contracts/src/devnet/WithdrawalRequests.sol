// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {RequestQueue} from "./RequestQueue.sol";

/// @notice The predeploy of EIP-7002 for local networks, placed at 0x00000961Ef480Eb55e80D19ad83579A64c007002. A
/// request is the public key and the gwei to withdraw, 0 for all of it, as 8 bytes, big-endian.
contract WithdrawalRequests is RequestQueue {
    function _length() internal pure override returns (uint256) {
        return 56;
    }

    function _limits() internal pure override returns (uint256, uint256) {
        return (2, 16);
    }

    /// @dev Address, public key, and the amount little-endian.
    function _delivered(address sender, bytes memory request) internal pure override returns (bytes memory) {
        bytes memory delivered = bytes.concat(bytes20(sender), request);
        for (uint256 i; i < 8; ++i) {
            delivered[68 + i] = request[55 - i];
        }
        assembly ("memory-safe") {
            mstore(delivered, 76)
        }
        return delivered;
    }
}
