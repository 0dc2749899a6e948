// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {IEigenPodErrors} from "../interfaces/IEigenPod.sol";

/// @notice The system contracts through which the execution layer asks the beacon chain for something. They keep
/// whatever is paid above the fee, so exactly the fee is paid.
library Predeploys {
    address internal constant WITHDRAWALS = 0x00000961Ef480Eb55e80D19ad83579A64c007002; // EIP-7002
    address internal constant CONSOLIDATIONS = 0x0000BBdDc7CE488642fb579F8B00f3a590007251; // EIP-7251

    function fee(address predeploy) internal view returns (uint256) {
        (bool success, bytes memory result) = predeploy.staticcall("");
        require(success && result.length == 32, IEigenPodErrors.FeeQueryFailed());
        return abi.decode(result, (uint256));
    }

    /// @notice The fee of one of `count` requests, if the call's value covers them all.
    function charge(address predeploy, uint256 count) internal returns (uint256 each) {
        each = fee(predeploy);
        require(msg.value >= each * count, IEigenPodErrors.InsufficientFunds());
    }

    function request(address predeploy, uint256 feeWei, bytes memory payload) internal {
        (bool success,) = predeploy.call{value: feeWei}(payload);
        require(success, IEigenPodErrors.PredeployFailed());
    }

    /// @notice What was sent beyond the fees goes back to the caller.
    function refund(uint256 fees) internal {
        if (msg.value > fees) Address.sendValue(payable(msg.sender), msg.value - fees);
    }
}
