// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

interface IPermissionControllerErrors {
    /// @notice The caller is not an admin of the account.
    error NotAdmin();
    /// @notice The address to remove is not an admin.
    error AdminNotSet();
    /// @notice The appointee already holds this permission.
    error AppointeeAlreadySet();
    /// @notice The appointee does not hold this permission.
    error AppointeeNotSet();
    /// @notice The last admin cannot be removed.
    error CannotHaveZeroAdmins();
    /// @notice The address is an admin already.
    error AdminAlreadySet();
    /// @notice The address is not a pending admin.
    error AdminNotPending();
    /// @notice The address is a pending admin already.
    error AdminAlreadyPending();
}

interface IPermissionControllerEvents {
    /// @notice `appointee` may now call `selector` on `target` for `account`.
    event AppointeeSet(address indexed account, address indexed appointee, address target, bytes4 selector);
    /// @notice `appointee` may no longer call `selector` on `target` for `account`.
    event AppointeeRemoved(
        address indexed account, address indexed appointee, address target, bytes4 selector
    );
    /// @notice `admin` was proposed as admin of `account`.
    event PendingAdminAdded(address indexed account, address admin);
    /// @notice The proposal of `admin` was withdrawn.
    event PendingAdminRemoved(address indexed account, address admin);
    /// @notice `admin` accepted and is now an admin of `account`.
    event AdminSet(address indexed account, address admin);
    /// @notice `admin` is no longer an admin of `account`.
    event AdminRemoved(address indexed account, address admin);
}

/// @title Delegated authority of operators and AVSs
/// @notice An account without admins is its own admin. Once an admin has accepted, only listed admins count,
/// the account itself included only when listed, and the list never becomes empty again.
/// @dev No address argument is checked for zero.
interface IPermissionController is IPermissionControllerErrors, IPermissionControllerEvents {
    /// @notice Proposes `admin` as admin of `account`; it must accept. An account may propose itself.
    /// @dev Caller: admin of `account`. Reverts: `NotAdmin`, `AdminAlreadySet`, `AdminAlreadyPending`.
    function addPendingAdmin(address account, address admin) external;

    /// @notice Withdraws the proposal of `admin`.
    /// @dev Caller: admin of `account`. Reverts: `NotAdmin`, `AdminNotPending`.
    function removePendingAdmin(address account, address admin) external;

    /// @notice Turns the caller from pending admin into admin of `account`.
    /// @dev Caller: the pending admin. Reverts: `AdminNotPending`.
    function acceptAdmin(address account) external;

    /// @notice Removes an admin; permissions granted to appointees stay.
    /// @dev Caller: admin of `account`. Reverts: `NotAdmin`, `CannotHaveZeroAdmins` (fewer than two listed),
    /// `AdminNotSet`.
    function removeAdmin(address account, address admin) external;

    /// @notice Lets `appointee` call one function of one contract for `account`. Needs no acceptance.
    /// @dev Caller: admin of `account`. Reverts: `NotAdmin`, `AppointeeAlreadySet`.
    function setAppointee(address account, address appointee, address target, bytes4 selector) external;

    /// @notice Takes that permission away.
    /// @dev Caller: admin of `account`. Reverts: `NotAdmin`, `AppointeeNotSet`.
    function removeAppointee(address account, address appointee, address target, bytes4 selector) external;

    /// @notice Whether `caller` is a listed admin of `account`, or is `account` while none is listed.
    function isAdmin(address account, address caller) external view returns (bool);

    /// @notice Whether `pendingAdmin` is proposed and has not accepted yet.
    function isPendingAdmin(address account, address pendingAdmin) external view returns (bool);

    /// @notice The admins of `account`; `[account]` while none is listed.
    function getAdmins(address account) external view returns (address[] memory);

    /// @notice The proposed admins of `account`.
    function getPendingAdmins(address account) external view returns (address[] memory);

    /// @notice Whether `caller` is an admin of `account` or was appointed for exactly this target and
    /// selector.
    function canCall(address account, address caller, address target, bytes4 selector)
        external
        view
        returns (bool);

    /// @notice Everything `appointee` may call for `account`; the two arrays run in parallel.
    /// @return targets Contracts.
    /// @return selectors Functions.
    function getAppointeePermissions(address account, address appointee)
        external
        view
        returns (address[] memory targets, bytes4[] memory selectors);

    /// @notice Who was appointed for this target and selector; admins are not included.
    function getAppointees(address account, address target, bytes4 selector)
        external
        view
        returns (address[] memory);
}
