// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPermissionControlled} from "../interfaces/IPermissionControlled.sol";
import {IPermissionController} from "../interfaces/IPermissionController.sol";

/// @notice For contracts whose functions act for an account: its admins and appointees may call them.
abstract contract PermissionControlled is IPermissionControlled {
    /// @inheritdoc IPermissionControlled
    IPermissionController public immutable permissionController;

    constructor(IPermissionController controller) {
        permissionController = controller;
    }

    modifier checkCanCall(address account) {
        require(_canCall(account), InvalidPermissions());
        _;
    }

    /// @dev The permission is for `msg.sig`, the outermost function called on this contract.
    function _canCall(address account) internal view returns (bool) {
        return permissionController.canCall(account, msg.sender, address(this), msg.sig);
    }
}
