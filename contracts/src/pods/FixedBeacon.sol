// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeacon} from "@openzeppelin/contracts/proxy/beacon/IBeacon.sol";

/// @notice A beacon that nobody can move.
contract FixedBeacon is IBeacon {
    /// @notice The code it stands for.
    address public immutable implementation;

    constructor(address implementation_) {
        implementation = implementation_;
    }
}
