// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPermissionController} from "../interfaces/IPermissionController.sol";
import {OrderedSet} from "../libraries/OrderedSet.sol";

/// @notice Lets operators and AVSs delegate authority over their protocol functions.
contract PermissionController is IPermissionController {
    using OrderedSet for OrderedSet.Set;

    struct Account {
        OrderedSet.Set pendingAdmins;
        OrderedSet.Set admins;
        /// What an appointee may call, as (target, selector) words.
        mapping(address appointee => OrderedSet.Set) permissions;
        mapping(uint192 targetSelector => OrderedSet.Set) appointees;
    }

    mapping(address account => Account) private _accounts;

    modifier onlyAdmin(address account) {
        require(isAdmin(account, msg.sender), NotAdmin());
        _;
    }

    /* ADMINS */

    /// @inheritdoc IPermissionController
    function addPendingAdmin(address account, address admin) external onlyAdmin(account) {
        Account storage state = _accounts[account];
        require(!state.admins.contains(uint160(admin)), AdminAlreadySet());
        require(state.pendingAdmins.add(uint160(admin)), AdminAlreadyPending());

        emit PendingAdminAdded(account, admin);
    }

    /// @inheritdoc IPermissionController
    function removePendingAdmin(address account, address admin) external onlyAdmin(account) {
        require(_accounts[account].pendingAdmins.remove(uint160(admin)), AdminNotPending());

        emit PendingAdminRemoved(account, admin);
    }

    /// @inheritdoc IPermissionController
    function acceptAdmin(address account) external {
        Account storage state = _accounts[account];
        require(state.pendingAdmins.remove(uint160(msg.sender)), AdminNotPending());
        state.admins.push(uint160(msg.sender));

        emit AdminSet(account, msg.sender);
    }

    /// @inheritdoc IPermissionController
    function removeAdmin(address account, address admin) external onlyAdmin(account) {
        Account storage state = _accounts[account];
        require(state.admins.length() > 1, CannotHaveZeroAdmins());
        require(state.admins.remove(uint160(admin)), AdminNotSet());

        emit AdminRemoved(account, admin);
    }

    /* APPOINTEES */

    /// @inheritdoc IPermissionController
    function setAppointee(address account, address appointee, address target, bytes4 selector)
        external
        onlyAdmin(account)
    {
        Account storage state = _accounts[account];
        uint192 word = _word(target, selector);
        require(state.permissions[appointee].add(word), AppointeeAlreadySet());
        state.appointees[word].push(uint160(appointee));

        emit AppointeeSet(account, appointee, target, selector);
    }

    /// @inheritdoc IPermissionController
    function removeAppointee(address account, address appointee, address target, bytes4 selector)
        external
        onlyAdmin(account)
    {
        Account storage state = _accounts[account];
        uint192 word = _word(target, selector);
        require(state.permissions[appointee].remove(word), AppointeeNotSet());
        state.appointees[word].remove(uint160(appointee));

        emit AppointeeRemoved(account, appointee, target, selector);
    }

    /* VIEWS */

    /// @inheritdoc IPermissionController
    function isAdmin(address account, address caller) public view returns (bool) {
        OrderedSet.Set storage admins = _accounts[account].admins;
        return admins.length() == 0 ? account == caller : admins.contains(uint160(caller));
    }

    /// @inheritdoc IPermissionController
    function isPendingAdmin(address account, address pendingAdmin) external view returns (bool) {
        return _accounts[account].pendingAdmins.contains(uint160(pendingAdmin));
    }

    /// @inheritdoc IPermissionController
    function getAdmins(address account) external view returns (address[] memory admins) {
        admins = _accounts[account].admins.addresses();
        if (admins.length == 0) {
            admins = new address[](1);
            admins[0] = account;
        }
    }

    /// @inheritdoc IPermissionController
    function getPendingAdmins(address account) external view returns (address[] memory) {
        return _accounts[account].pendingAdmins.addresses();
    }

    /// @inheritdoc IPermissionController
    function canCall(address account, address caller, address target, bytes4 selector)
        external
        view
        returns (bool)
    {
        return isAdmin(account, caller)
            || _accounts[account].permissions[caller].contains(_word(target, selector));
    }

    /// @inheritdoc IPermissionController
    function getAppointeePermissions(address account, address appointee)
        external
        view
        returns (address[] memory targets, bytes4[] memory selectors)
    {
        uint192[] memory words = _accounts[account].permissions[appointee].values();
        targets = new address[](words.length);
        selectors = new bytes4[](words.length);
        for (uint256 i = 0; i < words.length; ++i) {
            targets[i] = address(uint160(words[i] >> 32));
            selectors[i] = bytes4(uint32(words[i]));
        }
    }

    /// @inheritdoc IPermissionController
    function getAppointees(address account, address target, bytes4 selector)
        external
        view
        returns (address[] memory)
    {
        return _accounts[account].appointees[_word(target, selector)].addresses();
    }

    function _word(address target, bytes4 selector) private pure returns (uint192) {
        return (uint192(uint160(target)) << 32) | uint32(selector);
    }
}
