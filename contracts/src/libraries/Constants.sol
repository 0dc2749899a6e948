// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IStrategy} from "../interfaces/IStrategy.sol";

/// @dev The virtual strategy that stands for natively restaked ETH. It has no code.
IStrategy constant BEACON_CHAIN_ETH_STRATEGY = IStrategy(0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0);

function isBeaconChainETH(IStrategy strategy) pure returns (bool) {
    return address(strategy) == address(BEACON_CHAIN_ETH_STRATEGY);
}

/// @dev Where slashed shares of sets without a redistribution recipient go.
address constant BURN_ADDRESS = 0x00000000000000000000000000000000000E16E4;
