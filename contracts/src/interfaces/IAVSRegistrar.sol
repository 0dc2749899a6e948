// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title Hooks by which an AVS takes part in registration
/// @notice Implemented by an AVS, or by a contract the AVS names in `setAVSRegistrar`.
/// @dev The caller is AllocationManager, which has written its state and emitted its events before; it reads
/// no return value of the first two. A revert here reverts the whole registration or deregistration.
interface IAVSRegistrar {
    /// @notice An operator joins; it already counts as a member and is slashable. Revert to refuse.
    /// @param operatorSetIds The whole batch as given by the operator; may be empty.
    /// @param data Free data from the operator.
    function registerOperator(
        address operator,
        address avs,
        uint32[] calldata operatorSetIds,
        bytes calldata data
    ) external;

    /// @notice An operator left or was removed; it is no longer a member but slashable for the deallocation
    /// delay.
    function deregisterOperator(address operator, address avs, uint32[] calldata operatorSetIds) external;

    /// @notice Whether this registrar serves `avs`; must be true to be named by it.
    function supportsAVS(address avs) external view returns (bool);
}
