// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IEigenPodEvents} from "../interfaces/IEigenPod.sol";
import {IEigenPodManager} from "../interfaces/IEigenPodManager.sol";

/// @notice The account of a pod. Its code, and so its address, is the same whoever the owner is. It runs the first
/// version of the pods unless the version in its first slot, which only its owner can move, says another one of
/// the EigenPodManager's list.
/// @dev The first slot is `PodStorage`'s: 24 bits counter, 8 bits version, 64 bits balance, 160 bits owner.
contract PodForwarder {
    IEigenPodManager private immutable MANAGER;
    address private immutable FIRST_VERSION;

    constructor() {
        MANAGER = IEigenPodManager(msg.sender);
        (FIRST_VERSION,) = MANAGER.podImplementation(0);
    }

    /// @dev Here rather than in the version's code, so that senders who give little gas can pay.
    receive() external payable {
        emit IEigenPodEvents.NonBeaconChainETHReceived(msg.value);
    }

    fallback() external payable {
        uint8 version;
        assembly ("memory-safe") {
            version := byte(3, sload(0))
        }
        address implementation = FIRST_VERSION;
        if (version != 0) (implementation,) = MANAGER.podImplementation(version);

        assembly {
            calldatacopy(0, 0, calldatasize())
            let success := delegatecall(gas(), implementation, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if iszero(success) { revert(0, returndatasize()) }
            return(0, returndatasize())
        }
    }
}
