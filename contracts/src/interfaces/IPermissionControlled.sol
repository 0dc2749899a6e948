// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPermissionController} from "./IPermissionController.sol";

interface IPermissionControlledErrors {
    /// @notice The caller is neither admin nor appointee of the account for this function.
    error InvalidPermissions();
}

/// @title A contract that honours the PermissionController
/// @notice "May act for x" below means `canCall(x, msg.sender, this contract, msg.sig)`, `msg.sig` being the
/// selector of the outermost call.
interface IPermissionControlled is IPermissionControlledErrors {
    /// @notice The controller asked.
    function permissionController() external view returns (IPermissionController);
}
