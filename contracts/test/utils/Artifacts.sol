// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";

/// @notice Creates contracts from their compiled code.
abstract contract Artifacts is Test {
    /// @dev From the artifact of the release profile: tests run the code that is deployed, and a test contract
    /// does not carry the whole core in its own. `npm run coverage` runs what it compiled itself, since nothing
    /// can be said about the lines of other code.
    function _create(string memory name, bytes memory arguments) internal returns (address) {
        return deployCode(_artifact(name), arguments);
    }

    function _artifact(string memory name) internal view returns (string memory) {
        string memory file = string.concat(name, ".sol");
        if (vm.envOr("RESTACK_COVERAGE", false)) return string.concat(file, ":", name);
        return string.concat("contracts/out/", file, "/", name, ".json");
    }
}
