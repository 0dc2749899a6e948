// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {RequestQueue} from "./RequestQueue.sol";

/// @notice The predeploy of EIP-7251 for local networks, placed at 0x0000BBdDc7CE488642fb579F8B00f3a590007251. A
/// request is the public keys of source and target.
contract ConsolidationRequests is RequestQueue {
    function _length() internal pure override returns (uint256) {
        return 96;
    }

    function _limits() internal pure override returns (uint256, uint256) {
        return (1, 2);
    }

    /// @dev Address, source, target.
    function _delivered(address sender, bytes memory request) internal pure override returns (bytes memory) {
        return bytes.concat(bytes20(sender), request);
    }
}
