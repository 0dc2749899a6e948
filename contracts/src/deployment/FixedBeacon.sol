// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice Answers the beacon getter of the public ABI for clones whose code never changes.
contract FixedBeacon {
    /// @notice The code that the clones run, for ever.
    address public immutable implementation;

    constructor(address implementation_) {
        implementation = implementation_;
    }
}
